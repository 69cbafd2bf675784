import { FieldInput } from '../../../editing/form/field-input'
import { useFieldMarks, useFormFacts } from '../../../editing/form/form-context'
import type { FieldKind } from '../../../editing/form/form-layout'

/** A field of a sheet, written into in place; a value that may not be empty keeps what it had until it has another. */
export const SheetField = (props: {
  path: string
  kind: FieldKind
  label: string
  value: string | null
  required?: boolean
}) => {
  const { path, kind, label, value, required = false } = props
  const { perform } = useFormFacts()
  const marks = useFieldMarks(path, 'field-slot')
  return (
    <span {...marks.cell}>
      <FieldInput
        kind={kind}
        label={label}
        words={marks.words}
        value={value}
        onValue={(next) => perform([{ change: 'set', path, value: next ?? (required ? '' : null) }], path)}
      />
    </span>
  )
}
