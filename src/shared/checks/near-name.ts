// Whether one name looks like a slip of the pen for another: one character wrong, missing, doubled or swapped.

/** Characters that tell sister bodies apart: 第一中学, 东城区, 省 and 市, 分局. */
const telling = /[一二三四五六七八九十东西南北中上下左右大小新老省市县区州盟旗镇乡分副\d]/u
/** Last characters that say what kind of body it is: 处, 局 and 中心 of one matter are different bodies. */
const kinds = /^[局处室科股办委厅部所站院会队社组心]$/u
/** A wrong or missing character in a shorter name is as likely another name. */
const shortest = 5

/** True for names that differ by one slip; never for equal ones. */
export function isNearName(a: string, b: string): boolean {
  const [left, right] = [[...a], [...b]]
  if (a === b || Math.abs(left.length - right.length) > 1) return false
  let start = 0
  while (start < left.length && left[start] === right[start]) start++
  let end = 0
  while (
    end < Math.min(left.length, right.length) - start &&
    left[left.length - 1 - end] === right[right.length - 1 - end]
  )
    end++
  const [x, y] = [left.slice(start, left.length - end), right.slice(start, right.length - end)]
  if (x.length === 2 && y.length === 2) return x[0] === y[1] && x[1] === y[0] && left.length >= shortest - 1
  if (end === 0 && kinds.test(x.join('')) && kinds.test(y.join(''))) return false
  const longest = Math.max(left.length, right.length)
  return x.length <= 1 && y.length <= 1 && longest >= shortest && !telling.test([...x, ...y].join(''))
}
