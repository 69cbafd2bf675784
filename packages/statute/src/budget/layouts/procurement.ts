import { tableLayout } from '../../layout'
import { sourceHeaders } from '../source-headers'

export const procurement = tableLayout({
  kind: 'procurement',
  labels: [
    { field: 'code', header: ['编码'], optional: true },
    { field: 'name', header: ['项目'] },
  ],
  columns: sourceHeaders,
})
