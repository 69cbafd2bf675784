import { Button } from 'antd'
import { setSourceLook, useSourceLook, zoomSteps } from './source-look'

/** Makes what is drawn smaller, larger, or as wide as the pane. `scale` is how large it is now. */
export const ZoomButtons = ({ scale }: { scale: number }) => {
  const { zoom } = useSourceLook()
  const smaller = zoomSteps.findLast((step) => step < scale - 0.01)
  const larger = zoomSteps.find((step) => step > scale + 0.01)
  return (
    <div className="look-zoom" role="group" aria-label="显示大小">
      <Button
        size="small"
        aria-label="缩小"
        disabled={smaller === undefined}
        onClick={() => smaller !== undefined && setSourceLook({ zoom: smaller })}
      >
        −
      </Button>
      <span className="number" aria-live="polite">
        {Math.round(scale * 100)}%
      </span>
      <Button
        size="small"
        aria-label="放大"
        disabled={larger === undefined}
        onClick={() => larger !== undefined && setSourceLook({ zoom: larger })}
      >
        +
      </Button>
      <Button size="small" aria-pressed={zoom === 'fit'} onClick={() => setSourceLook({ zoom: 'fit' })}>
        适合宽度
      </Button>
    </div>
  )
}
