// Remembers where the window was and how large, in userData/window.json. A place that no screen shows any more,
// or a file that cannot be read, means the usual size in the middle.
import { join } from 'node:path'
import { screen } from 'electron'
import type { BrowserWindow, Rectangle } from 'electron'
import { z } from 'zod'
import { readJsonFile, writeJsonFile } from './json-file.ts'
import type { Log } from './log.ts'

const stateSchema = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  maximized: z.boolean(),
})

export interface WindowPlace {
  x?: number
  y?: number
  width: number
  height: number
  maximized: boolean
}

export interface WindowState {
  read(): WindowPlace
  write(window: BrowserWindow): void
}

const usual: WindowPlace = { width: 1440, height: 900, maximized: false }

/** Opens the memory in `folder`. Reading needs a ready Electron, because it asks for the screens. */
export function openWindowState(folder: string, log: Log): WindowState {
  const path = join(folder, 'window.json')
  return {
    read() {
      const place = readJsonFile(path, stateSchema, log)
      return place !== null && isOnScreen(place) ? place : usual
    },
    write(window) {
      try {
        writeJsonFile(path, { ...window.getNormalBounds(), maximized: window.isMaximized() })
      } catch (error) {
        // The drafter loses nothing but a window size.
        log.error('window state', error)
      }
    },
  }
}

/** Whether enough of the window's title bar is on a screen to take hold of it. */
function isOnScreen(place: Rectangle): boolean {
  const { workArea } = screen.getDisplayMatching(place)
  const visible = Math.min(place.x + place.width, workArea.x + workArea.width) - Math.max(place.x, workArea.x)
  return visible >= 200 && place.y >= workArea.y && place.y <= workArea.y + workArea.height - 40
}
