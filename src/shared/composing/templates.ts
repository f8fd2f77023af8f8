// The templates a plan can be printed with, and the header fields of each. Only those that exist are listed.
import type { FieldName } from './fields.ts'

export const templateIds = [
  'official',
  'letter',
  'minutes',
  'division',
  'report',
  'onepage',
  'briefing',
  'supervision',
  'comparison',
] as const
export type TemplateId = (typeof templateIds)[number]

export interface Template {
  id: TemplateId
  /** Name shown to the drafter. */
  name: string
  /** Fields that are marked 【待补：…】 when they are not given; of official paper only under a red head. */
  needs: readonly FieldName[]
  /** Fields that are printed, or heeded, when they are given; the needed ones among them. */
  takes: readonly FieldName[]
  /** The field whose words name what is counted by issues (期号). */
  series?: 'bulletin' | 'meeting'
  /** Set where it prints two states of a plan beside each other. */
  compares?: true
  /** Set where the difference of two states can be printed as tracked changes. */
  tracks?: true
}

const addressed = ['issuer', 'number', 'recipients', 'date'] as const
const headed = [...addressed, 'printer', 'printDate'] as const
const held = ['meeting', 'issuer', 'date', 'present'] as const

export const templates: Record<TemplateId, Template> = {
  official: {
    id: 'official',
    name: '公文（党政机关公文格式）',
    needs: headed,
    takes: [
      ...headed,
      'copies',
      'secrecy',
      'urgency',
      'signer',
      'signerPost',
      'attachments',
      'appended',
      'columns',
      'seal',
      'note',
      'copyTo',
      'digits',
    ],
    tracks: true,
  },
  letter: {
    id: 'letter',
    name: '信函',
    needs: addressed,
    takes: [
      ...addressed,
      'copies',
      'secrecy',
      'urgency',
      'signerPost',
      'attachments',
      'appended',
      'columns',
      'seal',
      'note',
      'copyTo',
      'digits',
    ],
    tracks: true,
  },
  minutes: {
    id: 'minutes',
    name: '纪要',
    needs: held,
    takes: [
      ...held,
      'absent',
      'observers',
      'issue',
      'copies',
      'secrecy',
      'urgency',
      'attachments',
      'copyTo',
      'printer',
      'printDate',
      'digits',
    ],
    series: 'meeting',
  },
  division: { id: 'division', name: '任务分解表', needs: [], takes: ['columns', 'digits'], tracks: true },
  report: {
    id: 'report',
    name: '汇报材料',
    needs: ['issuer', 'date'],
    takes: ['issuer', 'date', 'problems', 'decisions', 'digits'],
    tracks: true,
  },
  onepage: { id: 'onepage', name: '一页纸简要情况', needs: [], takes: ['problems', 'decisions', 'digits'] },
  briefing: {
    id: 'briefing',
    name: '简报',
    needs: ['bulletin', 'issue', 'issuer', 'date'],
    takes: [
      'bulletin',
      'issue',
      'issuer',
      'date',
      'secrecy',
      'editorNote',
      'sections',
      'reportTo',
      'sendTo',
      'issueTo',
      'prints',
      'digits',
    ],
    series: 'bulletin',
  },
  supervision: {
    id: 'supervision',
    name: '督办通知单',
    needs: ['issuer', 'date'],
    takes: ['issuer', 'date', 'urgency', 'digits'],
  },
  comparison: { id: 'comparison', name: '修订对照表', needs: [], takes: ['digits'], compares: true },
}

/** Whether the template of that name prints two states of a plan beside each other. */
export function comparesStates(id: string): boolean {
  return isTemplate(id) && templates[id].compares === true
}

/** Whether the template of that name can show the difference of two states as tracked changes. */
export function tracksChanges(id: string): boolean {
  return isTemplate(id) && templates[id].tracks === true
}

/** Whether there is a template of that name. */
export function isTemplate(id: string): id is TemplateId {
  return (templateIds as readonly string[]).includes(id)
}
