// Whether this machine has a type face, found by measuring: a missing face leaves the fallback's widths.

/** The names under which 仿宋 is installed, as in the paper's own list of faces. */
const fangsongNames = ['仿宋_GB2312', 'FangSong_GB2312', '仿宋', 'FangSong', 'STFangsong', '方正仿宋_GBK']

/**
 * True when one of `names` is installed. `measure` gives the width of a probe set in a CSS font list; Latin letters
 * are probed because Chinese characters are equally wide in every face.
 */
export function hasFace(names: readonly string[], measure: (family: string) => number): boolean {
  return names.some(name =>
    ['monospace', 'serif', 'sans-serif'].some(
      generic => measure(`'${name}', ${generic}`) !== measure(generic),
    ),
  )
}

let fangsong: boolean | null = null

/** True when 仿宋 is not installed under any of its names. Measured once: faces do not come while the program runs. */
export function isFangsongMissing(): boolean {
  fangsong ??= hasFace(fangsongNames, canvasMeasure())
  return !fangsong
}

/** Measures with a canvas of this window. */
export function canvasMeasure(): (family: string) => number {
  const context = document.createElement('canvas').getContext('2d')
  return family => {
    if (!context) return 0
    context.font = `72px ${family}`
    return context.measureText('mmMwWLliI0O&1').width
  }
}
