import { describe, expect, it } from 'vitest'
import { compose } from '#shared/composing/compose.ts'
import { ownerClause } from '#shared/composing/owner-clause.ts'
import type { PaperRow, PaperTable } from '#shared/composing/paper.ts'
import { paragraphsOf, paragraphText } from '#shared/composing/paper.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import { plainInline } from '#shared/model/inline.ts'
import type { ItemSpec } from '../../support/plan-builder.ts'
import { planOf } from '../../support/plan-builder.ts'

const old: ItemSpec[] = [
  { type: 'title', text: '某省2024年工作要点' },
  { type: 'section', text: '加强创新' },
  { type: 'task', text: '建设实验室', lead: ['省教育厅'] },
  { type: 'measure', text: '新建5家省级重点实验室。' },
  { type: 'task', text: '办好世界互联网大会' },
  { type: 'task', text: '完善统计监测机制' },
]

function compared(rows: PlanRows, against: PlanRows) {
  const options = { profile: 'strict', fonts: 'gb2312', fields: {}, renderOwners: ownerClause } as const
  return compose(rows, 'comparison', { ...options, against })
}

function entries(rows: PlanRows, against: PlanRows): PaperRow[] {
  const table = compared(rows, against).sections[0]!.content.find(block => block.kind === 'table')
  return (table as PaperTable | undefined)?.rows.slice(1) ?? []
}

/** Removed words in ［ ］, added ones in 〔 〕; paragraphs of a cell parted by a stroke. */
const cells = (row: PaperRow) =>
  row.cells.map(cell =>
    cell.paragraphs
      .map(paragraph =>
        paragraph.runs
          .map(({ text, mark }) =>
            mark === 'removed' ? `［${text}］` : mark === 'added' ? `〔${text}〕` : text,
          )
          .join(''),
      )
      .join('/'),
  )

/** A later state of the same plan: same rows, some with other words, some gone. */
function edited(rows: PlanRows, edit: (text: string) => string | null): PlanRows {
  const blocks = rows.blocks.flatMap(block => {
    const text = edit(block.text)
    return text === null ? [] : [{ ...block, text, inline: plainInline(text) }]
  })
  return { ...rows, blocks }
}

describe('a comparison', () => {
  it('marks what was removed on the left and what was added on the right', () => {
    const before = planOf(old)
    const after = edited(before, text => text.replace('5家', '8家'))
    const [row, ...more] = entries(after, before)
    expect(more).toEqual([])
    const [number, change, left, right, reason] = cells(row!)
    expect([number, change, reason]).toEqual(['1', '修改文字', ''])
    expect(left!.replaceAll('［', '').replaceAll('］', '')).toBe('新建5家省级重点实验室。')
    expect(right!.replaceAll('〔', '').replaceAll('〕', '')).toBe('新建8家省级重点实验室。')
    expect(left).toMatch(/［[^］]*5[^］]*］/)
    expect(right).toMatch(/〔[^〕]*8[^〕]*〕/)
    expect(left).toContain('省级重点实验室。')
  })

  it('tells what is new and what is gone, with the number each has in its own state', () => {
    const before = planOf(old)
    const gone = edited(before, text => (text.includes('互联网') ? null : text))
    expect(entries(gone, before).map(cells)).toEqual([
      ['1', '删除', '（二）［办好世界互联网大会］', '（删除）', ''],
    ])
    expect(entries(before, gone).map(cells)).toEqual([
      ['1', '新增', '（新增）', '（二）〔办好世界互联网大会〕', ''],
    ])
  })

  it('lists a change of owners alone', () => {
    const before = planOf(old)
    const after = {
      ...before,
      organisations: before.organisations.map(organisation => ({ ...organisation, name: '省科技厅' })),
    }
    const [row] = entries(after, before)
    const [, change, left, right] = cells(row!)
    expect(change).toBe('调整责任单位')
    expect(left).toMatch(/^（一）建设实验室（牵头单位：.*教育/)
    expect(right).toMatch(/^（一）建设实验室（牵头单位：.*科技/)
    expect(right).toContain('〔')
  })

  it('compares the titles', () => {
    const before = planOf(old)
    const after = edited(before, text => text.replace('2024年', '2025年'))
    expect(cells(entries(after, before)[0]!)[1]).toBe('修改标题')
  })

  it('sets a merger of several items in one entry', () => {
    const before = planOf([
      { type: 'section', text: '优化服务' },
      { type: 'measure', text: '建设全省统一的政务服务平台，推进政务服务一网通办。' },
      { type: 'measure', text: '建设全省统一的电子证照库，推进电子证照全省互认。' },
    ])
    const after = planOf([
      { type: 'section', text: '优化服务' },
      {
        type: 'measure',
        text: '建设全省统一的政务服务平台，推进政务服务一网通办，建设全省统一的电子证照库，推进电子证照全省互认。',
      },
    ])
    const rows = entries(after, before)
    expect(rows).toHaveLength(1)
    expect(cells(rows[0]!)[1]).toContain('合并')
    expect(rows[0]!.cells[2]!.paragraphs).toHaveLength(2)
    expect(rows[0]!.cells[3]!.paragraphs).toHaveLength(1)
  })

  it('says so where nothing differs', () => {
    const rows = planOf(old)
    expect(entries(rows, rows)).toEqual([])
    expect(paragraphsOf(compared(rows, rows)).map(paragraphText)).toContain(
      '两稿的文字、责任单位和时限一致，没有需要对照的修改。',
    )
  })

  it('is refused without an earlier state, in a sentence that says what to do', () => {
    const options = { profile: 'strict', fonts: 'gb2312', fields: {}, renderOwners: ownerClause } as const
    expect(() => compose(planOf(old), 'comparison', options)).toThrow(/请先指明修改前的文稿/)
  })
})
