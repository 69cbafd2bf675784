import { type ReactNode, useId } from 'react'

/** A control of a small form under its name. */
export const Labelled = (props: { label: string; children: (id: string) => ReactNode }) => {
  const id = useId()
  return (
    <div className="labelled">
      <label htmlFor={id}>{props.label}</label>
      {props.children(id)}
    </div>
  )
}
