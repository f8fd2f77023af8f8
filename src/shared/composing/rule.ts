// Where a figure of the layout comes from, and how binding it is. Deviations are shown with both, never silent.

/** 规定 must · 一般 generally · 推荐 recommended · 可以 may · 实务 office practice · 推算 derived from other figures. */
export type Strength = '规定' | '一般' | '推荐' | '可以' | '实务' | '推算'

export interface Rule {
  /** Number of the clause in GB/T 9704-2012, or the name of the practice. */
  clause: string
  strength: Strength
}

/** A figure that differs from what a clause says. */
export interface Deviation extends Rule {
  /** What it is about: 标题, 每行字数 … */
  element: string
  /** What is on the paper. */
  ours: string
  /** What the clause says. */
  standard: string
}
