/** What an item on a session's agenda is about when it is a request to change a pledge. */
export const panelSubject = 'pledge-change'
