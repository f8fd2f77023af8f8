// Starts the window. The first import must stay first: it keeps zod from compiling code, which the page forbids.
import './api/no-code-generation.ts'
import { createApp, h } from 'vue'
import { answerFlush } from './api/flush-on-close.ts'

answerFlush()
createApp({ render: () => h('h1', '谋篇') }).mount('#app')
