/** Room for the rows that are not drawn. */
export const RowRoom = ({ height, columns }: { height: number; columns: number }) =>
  height > 0 && (
    <tr aria-hidden="true" className="row-room">
      <td colSpan={columns} style={{ height }} />
    </tr>
  )
