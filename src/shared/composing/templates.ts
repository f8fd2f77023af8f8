// The templates a plan can be printed with. Only those that exist are listed.
export const templateIds = ['official'] as const
export type TemplateId = (typeof templateIds)[number]

export interface Template {
  id: TemplateId
  /** Name shown to the drafter. */
  name: string
}

export const templates: Record<TemplateId, Template> = {
  official: { id: 'official', name: '公文（党政机关公文格式）' },
}
