// The issues that went out from this library, by which the number of the next one is counted.
import { shallowRef } from 'vue'
import type { Fields } from '#shared/composing/fields.ts'
import { countIssue, type IssueCount } from '#shared/composing/issue-number.ts'
import type { IssueRecord } from '#shared/model/issue-record.ts'
import { call } from '../../api/client.ts'
import { zh } from '../../strings/zh-CN.ts'

export function useIssues() {
  const records = shallowRef<readonly IssueRecord[]>([])
  const titles = shallowRef<ReadonlyMap<string, string>>(new Map())

  async function refresh(): Promise<void> {
    const plans = await call('plans.list', {})
    titles.value = new Map(plans.map(({ id, title }) => [id, title || zh.library.untitled]))
    records.value = await call('issues.list', {})
  }

  /** The issue that a plan goes out as in a template; null where it has none, or where it cannot be counted yet. */
  function count(planId: string, template: string, fields: Fields): IssueCount | null {
    return countIssue(records.value, planId, template, fields, id => titles.value.get(id) ?? null)
  }

  return { records, refresh, count }
}
