import type { ReactNode } from 'react'
import './state-note.css'

/** An empty or failed state: what is the matter, a sentence that helps, and what one can do. */
export const StateNote = (props: { title: string; children?: ReactNode; role?: 'alert' | 'status' }) => (
  <div className="state-note" role={props.role ?? 'status'}>
    <p className="state-note-title">{props.title}</p>
    {props.children}
  </div>
)
