import { expect, test } from 'vitest'
import { treeProblems, type TreeBlock } from '#main/store/tree-problems.ts'

const block = (id: string, parentId: string | null, type: TreeBlock['type'] = 'task') => ({
  id,
  parentId,
  type,
})
const title = block('t', null, 'title')

test('a whole tree has no problems, in whatever order its blocks come', () => {
  expect(treeProblems([block('c', 'b'), block('b', 'a'), title, block('a', null)])).toEqual([])
})

test('a plan has one title', () => {
  expect(treeProblems([block('a', null)])).toEqual([{ kind: 'titles', blockId: '' }])
  expect(treeProblems([title, block('u', null, 'title')])).toEqual([{ kind: 'titles', blockId: '' }])
})

test('a block without its parent is named, its own children are not', () => {
  expect(treeProblems([title, block('c', 'b'), block('b', 'gone')])).toEqual([
    { kind: 'orphan', blockId: 'b' },
  ])
})

test('a circle is found once, also from blocks that hang on it', () => {
  const problems = treeProblems([title, block('x', 'a'), block('a', 'b'), block('b', 'c'), block('c', 'a')])
  expect(problems).toHaveLength(1)
  expect(problems[0]!.kind).toBe('circle')
})
