// Starts the window. The first import must stay first: it keeps zod from compiling code, which the page forbids.
import './api/no-code-generation.ts'
import { createApp, h } from 'vue'
import { call, onEvent } from './api/client.ts'

// Nothing can be typed yet, so there is never anything to store.
onEvent('window.flush', () => void call('window.flushed', {}))
createApp({ render: () => h('h1', '谋篇') }).mount('#app')
