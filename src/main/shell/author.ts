// Who works here, for the library's log: the name of the system account, "" on a system that has none.
import { userInfo } from 'node:os'

export function author(): string {
  try {
    return userInfo().username
  } catch {
    // An account without an entry in the system's list, as some managed machines have.
    return ''
  }
}
