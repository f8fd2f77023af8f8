// Type faces by their role, and the font products that stand for them on different machines.
// The standard names classes of faces only; a product name is a choice of the office (实务).

/** 宋体 · 黑体 · 楷体 · 仿宋 · 小标宋. */
export const faceIds = ['song', 'hei', 'kai', 'fang', 'title'] as const
export type FaceId = (typeof faceIds)[number]

export const faceNames: Record<FaceId, string> = {
  song: '宋体',
  hei: '黑体',
  kai: '楷体',
  fang: '仿宋',
  title: '小标宋',
}

export interface FontProduct {
  /** The font name as Word lists it. */
  name: string
  /** Another product that may take its place where it is not installed. */
  substitute: string
  /** Set where the product stands for the face only when bold. */
  bold?: true
}

export interface FontSet {
  id: FontSetId
  /** Name shown to the drafter. */
  label: string
  products: Record<FaceId, FontProduct>
}

export const fontSetIds = ['gb2312', 'windows', 'gbk'] as const
export type FontSetId = (typeof fontSetIds)[number]

export const fontSets: Record<FontSetId, FontSet> = {
  gb2312: {
    id: 'gb2312',
    label: '仿宋_GB2312、楷体_GB2312、方正小标宋简体',
    products: {
      song: { name: '宋体', substitute: 'SimSun' },
      hei: { name: '黑体', substitute: 'SimHei' },
      kai: { name: '楷体_GB2312', substitute: '楷体' },
      fang: { name: '仿宋_GB2312', substitute: '仿宋' },
      title: { name: '方正小标宋简体', substitute: '方正小标宋_GBK' },
    },
  },
  windows: {
    id: 'windows',
    label: '系统自带字体（仿宋、楷体、黑体，标题用华文中宋）',
    products: {
      song: { name: '宋体', substitute: 'SimSun' },
      hei: { name: '黑体', substitute: 'SimHei' },
      kai: { name: '楷体', substitute: 'KaiTi' },
      fang: { name: '仿宋', substitute: 'FangSong' },
      title: { name: '华文中宋', substitute: '宋体', bold: true },
    },
  },
  gbk: {
    id: 'gbk',
    label: '方正仿宋_GBK、方正楷体_GBK、方正小标宋_GBK',
    products: {
      song: { name: '方正书宋_GBK', substitute: '宋体' },
      hei: { name: '方正黑体_GBK', substitute: '黑体' },
      kai: { name: '方正楷体_GBK', substitute: '楷体' },
      fang: { name: '方正仿宋_GBK', substitute: '仿宋' },
      title: { name: '方正小标宋_GBK', substitute: '方正小标宋简体' },
    },
  },
}
