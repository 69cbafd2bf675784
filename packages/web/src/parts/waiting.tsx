import './state-note.css'

/** Something is on its way. */
export const Waiting = ({ what }: { what: string }) => (
  <p className="state-note" role="status">
    正在取{what}…
  </p>
)
