/** What stands in a prepared text for what differs from record to record. */
export type ReturnWords = { organization: string; record: string; problems: readonly string[] }

/** Puts organization, project and problems in for {单位}, {项目} and {问题}. */
export const filledText = (text: string, { organization, record, problems }: ReturnWords): string =>
  text.replaceAll(/\{(单位|项目|问题)\}/gu, (_, name: string) =>
    name === '单位' ? organization : name === '项目' ? record : problems.join('；'),
  )

/** The text a return of many records begins with; whoever sends it may change it. */
export const preparedText = '{单位}：“{项目}”存在以下问题：{问题}。请修改后重新提交。'
