import { CommentPanel } from './comment-panel'
import { ReturnedRecords } from './returned-records'
import './review.css'

/** What was sent back of an edition and what was said of it, all records together. */
export const EditionRemarks = ({ edition }: { edition: string }) => (
  <div className="edition-remarks">
    <ReturnedRecords edition={edition} record={null} />
    <CommentPanel edition={edition} record={null} />
  </div>
)
