// Starts the window. The first import must stay first: it keeps zod from compiling code, which the page forbids.
import './api/no-code-generation.ts'
import './styles/index.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { answerFlush } from './api/flush-on-close.ts'
import App from './App.vue'
import { planSessions } from './plan-sessions.ts'
import { planSessionsKey } from './stores/plan-sessions.ts'

answerFlush()
createApp(App).provide(planSessionsKey, planSessions).use(createPinia()).mount('#app')
