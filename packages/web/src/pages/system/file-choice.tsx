import { useId } from 'react'

/** A field for one table of the disk. */
export const FileChoice = (props: { label: string; help: string; onFile: (file: File | null) => void }) => {
  const id = useId()
  return (
    <div className="labelled-input">
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        type="file"
        // The first field of the dialog it stands in.
        autoFocus
        accept=".csv,.xlsx,.xls,.ods,.docx,.txt"
        aria-describedby={`${id}-help`}
        onChange={(event) => props.onFile(event.target.files?.[0] ?? null)}
      />
      <div id={`${id}-help`} className="labelled-input-help">
        {props.help}
      </div>
    </div>
  )
}
