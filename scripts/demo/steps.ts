// The guided demo, step by step. Steps find things as a person does: by role and by the Chinese name on screen.
import { join } from 'node:path'
import { caretToEnd } from '../../tests/e2e/support/caret.ts'
import { composeChinese } from '../../tests/e2e/support/compose-chinese.ts'
import { projectRoot } from '../runtime/project-root.ts'
import { answerOpen, answerSave } from './dialogs.ts'
import type { Demo, DemoStep } from './demo.ts'

const sample = join(projectRoot, 'seeds/digital-zhejiang-2020.txt')

/** The words that the demo changes: the target of enterprises in the cloud. */
const edited = '累计上云企业达40万家'

const button = ({ page }: Demo, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })
const paragraph = ({ page }: Demo, text: string) => page.locator('.plan-block', { hasText: text }).first()
const saved = ({ page }: Demo) =>
  page
    .locator('footer')
    .getByRole('status')
    .filter({ hasText: /^已保存 / })
    .waitFor()

export const demoSteps: DemoStep[] = [
  {
    name: '第一次打开，示例方案已在文稿中',
    run: async demo => {
      await paragraph(demo, '大力推进数字技术创新突破').waitFor()
    },
  },
  {
    name: '回到开始页',
    run: async demo => {
      await button(demo, '工作库').click()
      await demo.page.getByRole('menuitem', { name: '关闭工作库' }).click()
      await button(demo, /新建工作库/).waitFor()
    },
  },
  {
    name: '新建工作库',
    run: async demo => {
      await answerSave(demo.moupian, join(demo.moupian.userData, '演示工作库.moupian'))
      await button(demo, /新建工作库/).click()
      await button(demo, '导入文档').first().waitFor()
    },
  },
  {
    name: '导入示例方案并核对',
    run: async demo => {
      await answerOpen(demo.moupian, sample)
      await button(demo, '导入文档').first().click()
      await demo.page.getByText('识别结果').first().waitFor()
    },
  },
  {
    name: '核对责任单位与指标',
    run: async demo => {
      await button(demo, '下一步：责任单位与指标').click()
      await button(demo, /全部认可/).click()
      await demo.page.getByText('已认可').first().waitFor()
    },
  },
  {
    name: '存入工作库，打开文稿',
    run: async demo => {
      await button(demo, '确定').click()
      await paragraph(demo, '大力推进数字技术创新突破').waitFor()
    },
  },
  {
    name: '用拼音输入法修改一段',
    run: async demo => {
      await caretToEnd(paragraph(demo, edited))
      await composeChinese(demo.moupian.cdp, 'tuijinyunshangzhejiangjianshe', '推进云上浙江建设。')
      await saved(demo)
    },
  },
  {
    name: '为任务加牵头单位',
    run: async demo => {
      await demo.page.getByRole('combobox', { name: '添加牵头单位' }).fill('省科技厅')
      await demo.page.keyboard.press('Enter')
      await demo.page.locator('.plan-block[data-clause*="省科技厅"]').waitFor()
      await saved(demo)
    },
  },
  {
    name: '导出 Word 并核对',
    run: async demo => {
      await answerSave(demo.moupian, join(demo.out, '深化数字浙江建设2020年工作要点.docx'))
      await button(demo, '导出 Word').click()
      await button(demo, '导出').last().click()
      await demo.page.getByText('已导出并核对').waitFor({ timeout: 60_000 })
    },
  },
]
