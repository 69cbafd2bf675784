/** Title of a sheet, with what stands left and right between it and the table. */
export const SheetTitle = (props: {
  title: string
  left?: string | null
  leftPath?: string | null
  right?: string | null
  rightPath?: string | null
  record: string
}) => (
  <header className="sheet-head" data-head={props.record}>
    <h2>{props.title}</h2>
    {(props.left || props.right) && (
      <div className="sheet-line">
        <span {...(props.leftPath ? { 'data-path': props.leftPath, className: 'field' } : {})}>
          {props.left}
        </span>
        <span {...(props.rightPath ? { 'data-path': props.rightPath, className: 'field' } : {})}>
          {props.right}
        </span>
      </div>
    )}
  </header>
)
