import type { Narrative } from '@heng/domain/records/narrative'
import { SheetTitle } from './sheet-title'
import { useFieldProps } from './use-field-props'

/** Running text as it will be printed, paragraph by paragraph. */
export const NarrativeSheet = ({ narrative }: { narrative: Narrative }) => {
  const field = useFieldProps(narrative.id)
  return (
    <>
      <SheetTitle title={narrative.title ?? '说明'} record={narrative.id} />
      <div className="narrative" role="listbox" aria-label={narrative.title ?? '说明'}>
        {narrative.paragraphs.map((paragraph, at) => (
          <p
            key={at}
            role="option"
            {...field(
              `paragraphs.${at}`,
              `${paragraph.heading ? 'narrative-heading' : ''} narrative-level-${paragraph.level ?? 0}`,
            )}
          >
            {paragraph.text}
          </p>
        ))}
      </div>
    </>
  )
}
