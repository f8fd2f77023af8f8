// Where a paper differs from GB/T 9704-2012 or fills in what it leaves open: computed from the profile and the fonts,
// shown to the drafter, never silent.
import type { FontSetId } from './faces.ts'
import { faceIds, faceNames, fontSets } from './faces.ts'
import { mmOfTwips, typeArea } from './measures.ts'
import type { Profile } from './profiles.ts'
import { profiles } from './profiles.ts'
import type { ProfileId } from './profiles.ts'
import type { Deviation } from './rule.ts'

/** The standard's line: a 三号 character (5.54 mm) and 7/8 of it, 29.45 pt. */
const standardLine = 589

/** A deviation in one sentence: what we do, and what the standard says. */
export function deviationSentence({ element, ours, standard, clause, strength }: Deviation): string {
  return `${element}：${ours}（${clause}，${strength}：${standard}）`
}

/** Deviations of the page and of the faces. */
export function pageDeviations(profileId: ProfileId, fonts: FontSetId, latin: string | null): Deviation[] {
  const profile = profiles[profileId]
  return [...marginDeviations(profile), ...lineDeviations(profile), ...fontDeviations(fonts, latin)]
}

/** What a red head adds: figures the standard leaves open. */
export function headDeviations(): Deviation[] {
  return [
    {
      element: '版头分隔线',
      ours: '红色，粗1.5磅',
      standard: '与版心等宽的红色分隔线，未规定粗细',
      clause: '7.2.7',
      strength: '实务',
    },
    {
      element: '发文机关标志',
      ours: '不大于初号，一行排不下时依次缩小、压扁字宽',
      standard: '字号以醒目、美观、庄重为原则',
      clause: '7.2.4',
      strength: '实务',
    },
    {
      element: '发文机关署名',
      ours: '加盖印章的空两行，不加盖的空一行',
      standard: '印章顶端上距正文或附件说明一行之内',
      clause: '7.3.5.1',
      strength: '实务',
    },
  ]
}

/** What a letter fills in or does otherwise. */
export function letterDeviations(): Deviation[] {
  return [
    {
      element: '信函红色双线',
      ours: '粗线3磅，连同细线4.5磅；机关名称长而缩小字号时，名称与线的距离略大于4毫米',
      standard: '名称下4毫米处上粗下细、页脚上细下粗的红色双线各一条，线长170毫米，未规定粗细',
      clause: '10.1',
      strength: '实务',
    },
    {
      element: '信函首页末行',
      ours: '正文排到版心下边缘为止',
      standard: '第二条红色双线上一行如有文字，与该线的距离为三号汉字高度的7/8',
      clause: '10.1',
      strength: '规定',
    },
  ]
}

/** What minutes fill in: the standard leaves their form to the office. */
export function minutesDeviations(): Deviation[] {
  return [
    {
      element: '纪要版头',
      ours: '标志下编排期号、编发单位、日期和红色分隔线',
      standard: '只规定纪要标志和出席、请假、列席人员名单，其余可根据实际制定',
      clause: '10.3',
      strength: '可以',
    },
  ]
}

/** What a stamp of the signer adds: the standard sets no size for it. */
export const stampDeviation: Deviation = {
  element: '签名章',
  ours: '留出宽40毫米、高两行的位置',
  standard: '右空四字加盖签名章，左空二字标注职务，未规定签名章大小',
  clause: '7.3.5.3',
  strength: '实务',
}

/** What a 标志 of several organs adds. */
export const jointDeviation: Deviation = {
  element: '联合行文发文机关标志',
  ours: '机关名称用小初，四个以上或名称长的用一号，字数少的均匀撑满；“文件”用初号',
  standard: '“文件”置于发文机关名称右侧，以联署发文机关名称为准上下居中，字号不限',
  clause: '7.2.4',
  strength: '实务',
}

/** The number of a landscape page stands under its text. */
export const landscapeDeviation: Deviation = {
  element: '横排页页码',
  ours: '在横排页的下方',
  standard: '与公文其他页码的位置一致',
  clause: '8',
  strength: '规定',
}

function marginDeviations(profile: Profile): Deviation[] {
  if (profile.margins.top === typeArea.top) return []
  const [top, bottom] = [mmOfTwips(profile.margins.top), mmOfTwips(profile.margins.bottom)]
  return [
    {
      element: '上、下页边距',
      ours: `软件页边距上${top}毫米、下${bottom}毫米，使字面到纸边为37毫米、35毫米`,
      standard: '天头37毫米±1毫米，版心高225毫米',
      clause: '5.2.1',
      strength: '推算',
    },
  ]
}

function lineDeviations(profile: Profile): Deviation[] {
  const deviations: Deviation[] = []
  if (profile.line !== standardLine) {
    deviations.push({
      element: '行距',
      ours: `固定值${profile.line / 20}磅`,
      standard: `三号字高加7/8字高，约${standardLine / 20}磅；每页22行`,
      clause: '5.2.3',
      strength: '推算',
    })
  }
  if (profile.spacing !== 0 || profile.charSpace !== null) {
    const ours =
      profile.charSpace === null
        ? `字符间距紧缩${Math.abs(profile.spacing) / 20}磅`
        : `文档网格把每字紧缩${Math.round(Math.abs(profile.charSpace) / 40.96) / 100}磅`
    deviations.push({
      element: '每行字数',
      ours: `${ours}，使版心每行排28字`,
      standard: '每行排28个字并撑满版心；三号字28字宽158毫米，大于版心宽156毫米',
      clause: '5.2.3',
      strength: '推算',
    })
  }
  return deviations
}

function fontDeviations(fonts: FontSetId, latin: string | null): Deviation[] {
  const { products } = fontSets[fonts]
  const names = faceIds
    .filter(face => face !== 'title')
    .map(face => `${faceNames[face]}用${products[face].name}`)
  const title = products.title
  const deviations: Deviation[] = [
    {
      element: '字体',
      ours: names.join('，'),
      standard: '只规定字体类别，不指定产品',
      clause: '5.2.2',
      strength: '实务',
    },
  ]
  if (latin !== null) {
    deviations.push({
      element: '数字和字母字体',
      ours: latin,
      standard: '公文各要素一般用仿宋体字，没有另定数字字体',
      clause: '5.2.2',
      strength: '一般',
    })
  }
  if (!title.name.includes('小标宋')) {
    deviations.push({
      element: '标题和发文机关标志字体',
      ours: `${title.name}${title.bold ? '加粗' : ''}`,
      standard: '小标宋体字',
      clause: '7.2.4、7.3.1',
      strength: '推荐',
    })
  }
  return deviations
}
