// Something real to talk to: a web server and a UDP port on this machine that count whoever comes. An attack that
// the program stops leaves both counts at zero.
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Listener {
  /** Port of the web server on 127.0.0.1. */
  port: number
  udpPort: number
  /** TCP connections and UDP packets since the start, or since they were last asked for. */
  visits(): number
  close(): Promise<void>
}

/** Starts listening, and proves that it would notice a visit by paying one. */
export async function startListener(): Promise<Listener> {
  let visits = 0
  const server = createServer((_request, response) => response.end('visited'))
  server.on('connection', () => visits++)
  server.listen(0, '127.0.0.1')
  const udp = createSocket('udp4')
  udp.on('message', () => visits++)
  udp.bind(0, '127.0.0.1')
  await Promise.all([once(server, 'listening'), once(udp, 'listening')])
  const { port } = server.address() as AddressInfo

  const listener: Listener = {
    port,
    udpPort: udp.address().port,
    visits() {
      const count = visits
      visits = 0
      return count
    },
    async close() {
      server.closeAllConnections()
      await Promise.all([once(server.close(), 'close'), once(udp.close(), 'close')])
    },
  }
  await fetch(`http://127.0.0.1:${port}/`)
  const probe = createSocket('udp4')
  const heard = once(udp, 'message')
  probe.send('probe', listener.udpPort, '127.0.0.1')
  await heard
  probe.close()
  if (listener.visits() < 2) throw new Error('The listener does not notice visits')
  return listener
}
