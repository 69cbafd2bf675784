import type { Narrative } from '@heng/domain/records/narrative'
import { useDesk } from '../document-context'
import { SheetTitle } from './sheet-title'
import { useFieldProps } from './use-field-props'
import { useMarkedRow } from './use-marked-row'
import { useVirtualRows } from './use-virtual-rows'

/** Running text as it will be printed, paragraph by paragraph. */
export const NarrativeSheet = (props: { narrative: Narrative; scroller: HTMLElement }) => {
  const { narrative } = props
  const { selection } = useDesk()
  const field = useFieldProps(narrative.id)
  const virtual = useVirtualRows(narrative.paragraphs.length, props.scroller)
  useMarkedRow(selection.record === narrative.id ? selection.path : null, 'paragraphs', virtual.scrollTo)
  const title = narrative.title ?? '说明'
  return (
    <>
      <SheetTitle title={title} record={narrative.id} />
      <div className="narrative" role="listbox" aria-label={title}>
        <div role="presentation" style={{ height: virtual.before }} />
        {virtual.rows.map((at) => {
          const paragraph = narrative.paragraphs[at]
          if (!paragraph) return null
          const kind = `${paragraph.heading ? 'narrative-heading' : ''} narrative-level-${paragraph.level ?? 0}`
          return (
            <p
              key={at}
              role="option"
              data-index={at}
              ref={virtual.measure}
              {...field(`paragraphs.${at}`, kind)}
            >
              {paragraph.text}
            </p>
          )
        })}
        <div role="presentation" style={{ height: virtual.after }} />
      </div>
    </>
  )
}
