// The two Electron channels that carry every call and every event of the contract, and how much a call may carry.

/**
 * Calls: (channel of the contract, input as JSON text) → Reply as JSON text. Text, because the bridge copies an object
 * value by value: a plan of 12,900 blocks took over a second that way.
 */
export const apiWire = 'api'
/** Events: (name of the event, payload). */
export const eventWire = 'event'
/** Bytes of UTF-8 that the input of one call may have, at most. */
export const maxInputBytes = 32 * 1024 * 1024
