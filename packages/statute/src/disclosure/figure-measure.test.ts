import { expect, test } from 'vitest'
import { sampleNarrative } from '../statement/statement-sample'
import { measuresOf } from './figure-measure'
import { narrativeFigures } from './figures'

const measures = (...paragraphs: string[]) => [
  ...measuresOf(narrativeFigures(sampleNarrative(paragraphs))).values(),
]

test.each([
  ['（一）收入预算：2024年年初预算数9万元，其中：事业收入9万元。', ['revenue', 'revenue-source']],
  ['（二）支出预算：2024年年初预算数9万元，其中：教育支出9万元。', ['expenditure', 'expenditure-class']],
  [
    '2024年一般公共预算财政拨款收入9万元，一般公共预算财政拨款支出9万元。其中：基本支出4万元；项目支出5万元。',
    ['general-revenue', 'general-expenditure', 'basic', 'project'],
  ],
  ['2024年政府性基金预算收入9万元，政府性基金预算支出9万元。', ['fund-revenue', 'fund-expenditure']],
  [
    '2024年“三公”经费预算9万元。其中：因公出国（境）费用1万元；公务接待费2万元；公务用车购置及运行费6万元（其中：公务用车购置费2万元，公务用车运行维护费4万元）。',
    ['three-public', 'abroad', 'reception', 'vehicles', 'vehiclePurchase', 'vehicleRunning'],
  ],
  ['1.机关运行经费。一般公共预算财政拨款运行经费9万元。', ['operating']],
  [
    '2.政府采购情况。政府采购预算总额9万元：政府采购货物预算4万元、政府采购服务预算5万元；其中一般公共预算安排政府采购8万元：政府采购货物预算8万元。',
    ['procurement', 'goods', 'services', 'procurement-general', 'goods'],
  ],
  [
    '3.绩效目标设置情况。全部项目支出都编制了绩效目标，涉及一般公共预算财政拨款9万元，涉及政府性基金预算财政拨款1万元。',
    ['target-general', 'target-fund'],
  ],
  ['共有车辆9辆，补助公务接待费报销标准1万元。', []],
])('%s', (text, expected) => {
  expect(measures(text)).toEqual(expected)
})
