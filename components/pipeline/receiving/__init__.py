"""From files to records: what each kind of file says, and why one says nothing."""
