/** Something that the person at the terminal can mend: shown as a sentence. */
export class Complaint extends Error {}

/** The command was not called as it wants to be. */
export class UsageComplaint extends Complaint {}
