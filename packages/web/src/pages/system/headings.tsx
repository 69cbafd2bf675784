/** The titles of a table's columns; `actions` adds a column whose title is only heard. */
export const Headings = (props: {
  titles: readonly string[]
  figures?: readonly string[]
  actions?: boolean
}) => (
  <thead>
    <tr>
      {props.titles.map((title) => (
        <th key={title} scope="col" className={props.figures?.includes(title) ? 'number' : undefined}>
          {title}
        </th>
      ))}
      {props.actions && (
        <th scope="col">
          <span className="unseen">操作</span>
        </th>
      )}
    </tr>
  </thead>
)
