"""A report: what an analyst chose, made into a document that says where each figure and each sentence comes from."""
