// The sizes that the editor is raced at: the sample, ten times and a hundred times over.
export const sizes = { x1: 1, x10: 10, x100: 100 } as const
export type Size = keyof typeof sizes
export const sizeNames = Object.keys(sizes) as Size[]
