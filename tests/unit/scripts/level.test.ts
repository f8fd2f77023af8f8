import { describe, expect, it } from 'vitest'
import { complaint, type LevelResult, total } from '../../../scripts/test/level.ts'

const counted = (passed: number, failed: number, skipped = 0, succeeded = failed === 0): LevelResult => ({
  succeeded,
  counts: { passed, failed, skipped },
})

describe('a level of the tests', () => {
  it('passes when its program succeeded and its tests passed', () => {
    expect(complaint(counted(3, 0))).toBeNull()
    expect(complaint({ succeeded: true, counts: null })).toBeNull()
  })

  it('does not pass when a test failed, even if the program claims success', () => {
    expect(complaint(counted(3, 2, 0, true))).toBe('2 项测试未通过')
  })

  it('does not pass without a single test', () => {
    expect(complaint(counted(0, 0))).toBe('一项测试也没有')
  })

  it('does not pass when a test was left out', () => {
    expect(complaint(counted(3, 0, 1))).toBe('1 项测试没有执行')
  })

  it('does not pass when the program failed although every test it ran passed', () => {
    expect(complaint(counted(3, 0, 0, false))).toBe('未通过')
    expect(complaint({ succeeded: false, counts: null })).toBe('未通过')
  })
})

describe('the sum over all levels', () => {
  it('adds up the tests', () => {
    expect(total([counted(3, 0), counted(10, 2), { succeeded: true, counts: null }])).toEqual({
      passed: 13,
      failed: 2,
    })
  })

  it('counts a level that failed without a failing test as one failure', () => {
    const results = [
      counted(3, 0),
      { succeeded: false, counts: null },
      counted(5, 0, 0, false),
      counted(0, 0),
    ]
    expect(total(results)).toEqual({ passed: 8, failed: 3 })
  })
})
