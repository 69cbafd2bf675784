import type { ThemeConfig } from 'antd'
import type { Appearance } from './appearance'

const sans =
  "'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif"

const palettes = {
  normal: {
    ink: '#1c1b19',
    soft: '#514e47',
    faint: '#6b675e',
    blue: '#1c3f6e',
    rule: '#c9c3b4',
    paper: '#f7f5ee',
  },
  high: {
    ink: '#000000',
    soft: '#1f1f1f',
    faint: '#333333',
    blue: '#00287a',
    rule: '#555555',
    paper: '#ffffff',
  },
} as const

/** Ant Design in Heng's language: paper and ink, square corners, no shadows; the same colours as tokens.css. */
export const antdTheme = ({ contrast, density }: Appearance): ThemeConfig => {
  const colours = palettes[contrast]
  return {
    token: {
      colorPrimary: colours.blue,
      colorLink: colours.blue,
      colorInfo: colours.blue,
      colorError: contrast === 'high' ? '#9c0000' : '#b0241c',
      colorWarning: contrast === 'high' ? '#5c3a00' : '#855500',
      colorSuccess: contrast === 'high' ? '#00451a' : '#2c6a3b',
      colorText: colours.ink,
      colorTextSecondary: colours.soft,
      colorTextTertiary: colours.faint,
      colorTextPlaceholder: colours.faint,
      colorTextDescription: colours.faint,
      colorBorder: contrast === 'high' ? '#333333' : '#8f897b',
      colorBorderSecondary: colours.rule,
      colorSplit: colours.rule,
      colorBgLayout: colours.paper,
      fontFamily: sans,
      fontSize: 14,
      borderRadius: 2,
      borderRadiusLG: 2,
      borderRadiusSM: 2,
      controlHeight: density === 'compact' ? 26 : 32,
      boxShadow: 'none',
      boxShadowSecondary: '0 0 0 1px rgba(28, 27, 25, 0.25)',
      boxShadowTertiary: 'none',
      // A dialog that grows under the pointer explains nothing, and a click into it while it grows is lost.
      motion: false,
      wireframe: true,
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
      Tabs: { horizontalMargin: '0', titleFontSize: 14 },
      Table: {
        headerBg: 'transparent',
        headerColor: colours.soft,
        rowHoverBg: colours.paper,
        cellPaddingBlock: density === 'compact' ? 4 : 8,
        cellPaddingInline: 10,
        headerSplitColor: 'transparent',
      },
    },
  }
}
