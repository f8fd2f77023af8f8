import { expect, test } from 'vitest'
import type { Target } from '#shared/model/target.ts'
import { operationSchema } from '#shared/ops/operation.ts'
import { blankFacts } from '../../../../src/renderer/features/inspector/target-form.ts'
import {
  canConfirm,
  confirmTarget,
  editTarget,
} from '../../../../src/renderer/features/inspector/target-operations.ts'

const target: Target = {
  ...blankFacts('40万家'),
  id: '00000000-0000-4000-8000-000000000001',
  blockId: '00000000-0000-4000-8000-000000000002',
  ord: 'a0',
  state: 'proposed',
  certainty: 'doubtful',
  doubt: '口径不明',
}

test('confirming takes the words as they stand now and ends the doubt', () => {
  const [operation] = confirmTarget(target, '45万家')
  expect(operationSchema.parse(operation)).toEqual({
    op: 'target.patch',
    id: target.id,
    patch: { text: '45万家', state: 'confirmed', certainty: 'sure', doubt: '' },
  })
})

test('a target whose words are gone cannot be confirmed as it stands', () => {
  expect(canConfirm(target, 'suspect', '')).toBe(false)
  expect(canConfirm(target, 'suspect', '45万家')).toBe(true)
  expect(canConfirm({ ...target, state: 'confirmed' }, 'confirmed', '40万家')).toBe(false)
})

test('an edit that changes nothing is no step', () => {
  const confirmed: Target = { ...target, state: 'confirmed', certainty: 'sure', doubt: '' }
  expect(editTarget(confirmed, '40万家', { ...blankFacts('40万家') })).toEqual([])
})

test('an edit says only what changed', () => {
  const confirmed: Target = { ...target, state: 'confirmed', certainty: 'sure', doubt: '' }
  expect(editTarget(confirmed, '40万家', { ...blankFacts('40万家'), indicator: '上云企业' })).toEqual([
    { op: 'target.patch', id: target.id, patch: { indicator: '上云企业' } },
  ])
})
