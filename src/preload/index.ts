// The only bridge between the window and the main process: `window.api` with the contract's channels and events.
// It holds no logic and passes no Electron object on; the main process checks everything again.
import { contextBridge, ipcRenderer } from 'electron'
import type { IpcRendererEvent } from 'electron'
import type { Api, Channel, EventName, EventPayload } from '#shared/ipc/contract.ts'
import { apiWire, eventWire } from '#shared/ipc/wire.ts'
import { channelNames, eventNames } from './contract-names.ts'

const api: Api = {
  invoke(channel: Channel, input: unknown) {
    if (!channelNames.has(channel)) return Promise.reject(new TypeError('unknown channel'))
    // As text, so that the main process can measure it before it reads it.
    return ipcRenderer.invoke(apiWire, channel, JSON.stringify(input)) as Promise<string>
  },
  on<E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void) {
    if (!eventNames.has(event)) throw new TypeError('unknown event')
    const relay = (_: IpcRendererEvent, name: EventName, payload: EventPayload<E>) => {
      if (name === event) listener(payload)
    }
    ipcRenderer.on(eventWire, relay)
    return () => {
      ipcRenderer.off(eventWire, relay)
    }
  },
}

contextBridge.exposeInMainWorld('api', Object.freeze(api))
