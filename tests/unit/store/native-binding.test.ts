import { expect, test } from 'vitest'
import { nativeBinding } from '#main/store/native-binding.ts'

const env = { MOUPIAN_SQLITE_BINDING: '/somewhere/sqlite.node' }

test('the environment names the native program in a development run only', () => {
  expect(nativeBinding({ packaged: false, env })).toBe('/somewhere/sqlite.node')
  expect(nativeBinding({ packaged: true, env })).toBeNull()
  expect(nativeBinding({ packaged: false, env: {} })).toBeNull()
})
