import { Segmented } from 'antd'
import { setSourceLook, useSourceLook } from './source-look'

/** Chooses between the lines that were read and the look of the file. */
export const LookSwitch = () => {
  const { view } = useSourceLook()
  return (
    <Segmented
      size="small"
      aria-label="原文的显示方式"
      className="look-switch no-print"
      value={view}
      options={[
        { value: 'lines', label: '原文行' },
        { value: 'original', label: '原样' },
      ]}
      onChange={(value) => setSourceLook({ view: value === 'original' ? 'original' : 'lines' })}
    />
  )
}
