// Decides what each node of the outline is: section, task, measure or paragraph, and its level. The lowest
// headings are the tasks; headings above them are sections; what stands below a task is its measures.
import type { BlockType } from '#shared/model/block.ts'
import { isHeadingLike } from '../row.ts'
import { placeClauses } from './clauses.ts'
import { classesOf, isTaskStyle, type NodeClass } from './node-classes.ts'
import { isHead, type OutlineNode } from './node.ts'

export interface TypedNode {
  node: OutlineNode
  type: Exclude<BlockType, 'title'>
  level: number
}

const deepest = 4
const paragraphsAsTasks = '本板块下没有单列的任务，正文各段按任务读入，请核对'
const closing = /^(请各|各地|各级|各部门|各单位|各有关|各责任|各牵头|以上|特此|全[省市县区州])/
/** Sections that say why and how in general and give nobody a task. */
const general =
  /^(总体|總體|指导思想|指導思想|基本原[则則]|工作思路|总的|形势|面临|(主要|工作|发展|预期|总)目[标標]|目标要求|上年|去年|工作回顾)|^附则$|^(保障措施|(工作|有关|几点)要求|(加强|强化)?组织(实施|领导|保障))$/

/** Types the forest; the result is in reading order. */
export function typeNodes(roots: readonly OutlineNode[]): TypedNode[] {
  return new Typing(classesOf(roots)).run(roots)
}

class Typing {
  private readonly classes: Map<OutlineNode, NodeClass>
  private readonly out: TypedNode[] = []
  /** Whether the plan has one level of headings only. */
  private flat = false

  constructor(classes: Map<OutlineNode, NodeClass>) {
    this.classes = classes
  }

  run(roots: readonly OutlineNode[]): TypedNode[] {
    this.flat = !roots.some(root => root.children.some(isHead))
    for (const node of roots) {
      if (!isHead(node)) this.add(node, 'paragraph', 1)
      else if (this.isTopTask(node)) this.addTask(node)
      else this.addSection(node, 1)
    }
    this.doubtClosing()
    return this.out
  }

  /** A paragraph that addresses all bodies at the very end may close the plan, not the last task. */
  private doubtClosing(): void {
    const last = this.out.at(-1)
    if (last?.type !== 'measure' || isHead(last.node)) return
    if (closing.test(last.node.text)) last.node.doubt ||= '可能是全文的结尾，已归入最后一项任务，请核对'
  }

  private add(node: OutlineNode, type: TypedNode['type'], level: number): void {
    this.out.push({ node, type, level: Math.min(level, deepest) })
  }

  /** A plan of numbered sentences, or of headings with owners each, has no sections: each is a task. */
  private isTopTask(node: OutlineNode): boolean {
    if (node.rows[0]!.fixed) return node.rows[0]!.fixed === 'task'
    const { headings, parents, answered } = this.classes.get(node)!
    if (answered >= 0.6) return !node.children.some(isHead)
    return headings < 0.5 && parents < 0.5
  }

  private addSection(node: OutlineNode, level: number): void {
    this.add(node, 'section', level)
    if (!isHeadingLike(node.text.replace(/[。：:]$/, '')) && node.text.length > 45) {
      node.doubt ||= '板块标题和正文连在一行，请核对是否需要分开'
    }
    const heads = node.children.some(isHead)
    const asTasks = !heads && !general.test(node.text)
    if (asTasks && node.children.length > 0) this.doubtTasks(node)
    for (const child of node.children) {
      if (isHead(child)) {
        if (this.holdsTasks(child)) this.addSection(child, level + 1)
        else this.addTask(child)
      } else if (asTasks || child.clauses.length > 0) this.add(child, 'task', 1)
      else this.add(child, 'paragraph', 1)
    }
  }

  /** Where no section has tasks under headings of their own, saying so once is enough. */
  private doubtTasks(node: OutlineNode): void {
    if (this.flat && this.out.some(entry => entry.node !== node && entry.node.doubt === paragraphsAsTasks))
      return
    node.doubt ||= paragraphsAsTasks
  }

  /** Whether the headings below a node are tasks themselves, which makes the node a section. */
  private holdsTasks(node: OutlineNode): boolean {
    return node.children.some(child => {
      if (!isHead(child)) return false
      if (child.rows[0]!.fixed === 'task' || isChapter(node)) return true
      const { headings, parents, owned } = this.classes.get(child)!
      return owned >= 0.6 || (headings >= 0.5 && parents >= 0.4 && isTaskStyle(child))
    })
  }

  private addTask(node: OutlineNode): void {
    placeClauses(node)
    this.add(node, 'task', 1)
    this.addMeasures(node.children, 1)
  }

  private addMeasures(nodes: readonly OutlineNode[], level: number): void {
    let led = false
    for (const node of nodes) {
      const own = led && isHead(node) ? level + 1 : level
      this.add(node, 'measure', own)
      if (!isHead(node)) {
        led = endsInColon(node)
        continue
      }
      const leads = this.classes.get(node)!.headings >= 0.5 || endsInColon(node)
      for (const child of node.children) {
        // A paragraph after the last point of a list goes on with what stood before the list.
        this.addMeasures([child], isHead(child) || leads ? own + 1 : level)
        if (!isHead(child) && !leads) led = endsInColon(child)
      }
    }
  }
}

/** 第一编, 第一章 and 第一节 are always parts of a whole, never tasks. */
function isChapter(node: OutlineNode): boolean {
  return /^(part|chapter|section)$/.test(node.rows[0]!.label?.style ?? '')
}

/** Whether a paragraph announces the list below it. */
function endsInColon(node: OutlineNode): boolean {
  return /[：:]$/.test(node.text)
}
