// What the columns of a task table are for, by the words of its header row (序号 / 任务 / 责任单位 / 时限).

export type ColumnRole = 'label' | 'section' | 'task' | 'measure' | 'owners' | 'deadline'

const roles: { role: ColumnRole; pattern: RegExp }[] = [
  { role: 'label', pattern: /^(序号|编号|序|号|项次|no\.?)$/i },
  {
    role: 'owners',
    pattern:
      /(责任|牵头|配合|主办|协办|承办|参与|参加|落实|实施|主管|分管|联系)(单位|部门|科室|处室|股室|人|领导|机构)|^单位$|^分工$/,
  },
  { role: 'deadline', pattern: /时限|期限|完成时间|时间要求|时间节点|时间安排|^时间$/ },
  { role: 'section', pattern: /板块|类别|领域|分类|方面|类型|一级/ },
  { role: 'task', pattern: /任务|事项|项目|工作内容|重点工作|工作要点|主要工作|指标|内容/ },
]

/** The role of each column, or null if the header names no tasks: then the table is no task table. */
export function columnRoles(headers: readonly string[]): ColumnRole[] | null {
  const found = headers.map(header => {
    const words = header.replace(/\s/g, '')
    return roles.find(({ pattern }) => pattern.test(words))?.role ?? 'measure'
  })
  const task = found.indexOf('task')
  if (task < 0 || found.length < 2) return null
  return found.map((role, index) => (role === 'task' && index !== task ? 'measure' : role))
}
