/** A small volume of a fictional 示例区: a statement, a catalogue and two forms, the second with weights of 95. */
export const exampleVolume = `示例区教育委员会2024年部门预算

一、单位基本情况

示例区教育委员会负责全区教育工作，下属三个单位。

示例区教育委员会2024年财政拨款收支总表

单位：万元

收入\t\t支出\t\t\t\t
项目\t预算数\t项目\t合计\t一般公共预算\t政府性基金预算\t国有资本经营预算
一、本年收入\t1,200.00\t一、本年支出\t1,200.00\t1,200.00\t\t
一般公共预算资金\t1,200.00\t教育支出\t1,000.00\t1,000.00\t\t
政府性基金预算资金\t\t卫生健康支出\t200.00\t200.00\t\t
收入合计\t1,200.00\t支出合计\t1,200.00\t1,200.00\t\t

序号：1

## 2024年区级重点专项资金绩效目标表（一级项目）

单位：万元

项目名称\t校园安全专项\t主管部门\t101-示例区教育委员会\t\t\t
2024年预算\t120.50\t\t\t\t\t
项目概况\t为全区学校配备保安，更新监控设备。\t\t\t\t\t
当年绩效目标\t全区学校安全防范达到标准。\t\t\t\t\t
绩效指标\t指标名称\t指标性质\t指标值\t计量单位\t指标权重(%)\t是否核心
\t配备保安人数\t≥\t80\t人\t30\t是
\t设备验收合格率\t=\t100\t%\t30\t是
\t更新监控学校数量\t≥\t12\t所\t20\t否
\t师生满意度\t≥\t90\t%\t10\t否

联系人：张示例

联系电话：62000001

序号：2

## 2024年区级重点专项资金绩效目标表（一级项目）

单位：万元

项目名称\t校舍维修专项\t主管部门\t101-示例区教育委员会\t\t\t
2024年预算\t300.00\t\t\t\t\t
项目概况\t维修十所学校的校舍。\t\t\t\t\t
当年绩效目标\t维修后的校舍符合使用要求。\t\t\t\t\t
绩效指标\t指标名称\t指标性质\t指标值\t计量单位\t指标权重(%)\t是否核心
\t维修学校数量\t=\t10\t所\t40\t是
\t验收合格率\t=\t100\t%\t35\t是
\t师生满意度\t≥\t90\t%\t20\t否

联系人：李示例

联系电话：62000002
`

export const exampleVolumeName = '示例区教育委员会.txt'

/** The same as a file that somebody chooses. */
export const exampleVolumeFile = {
  name: exampleVolumeName,
  mimeType: 'text/plain',
  buffer: Buffer.from(exampleVolume),
}

/** 1-based line of the first line that begins with the words. */
export const lineOf = (words: string, from = 1): number => {
  const lines = exampleVolume.split('\n')
  const at = lines.findIndex((line, index) => index >= from - 1 && line.startsWith(words))
  if (at < 0) throw new Error(`no line begins with ${words}`)
  return at + 1
}
