import type { HeaderPath } from '../../layout'
import { tableLayout } from '../../layout'

const columnsOf = (period: string, group: string): Record<string, HeaderPath> => ({
  [`${period}.total`]: [group, '合计'],
  [`${period}.abroad`]: [group, '因公出国（境）费'],
  [`${period}.vehicleSubtotal`]: [group, '公务用车购置及运行费', '小计'],
  [`${period}.vehiclePurchase`]: [group, '公务用车购置及运行费', '公务用车购置费'],
  [`${period}.vehicleRunning`]: [group, '公务用车购置及运行费', '公务用车运行费'],
  [`${period}.reception`]: [group, '公务接待费'],
})

export const threePublic = tableLayout({
  kind: 'three-public',
  labels: [
    { field: 'code', header: ['部门编码'], optional: true },
    { field: 'name', header: ['部门名称'], optional: true },
  ],
  columns: { ...columnsOf('previous', '{last}预算数'), ...columnsOf('current', '{year}预算数') },
})
