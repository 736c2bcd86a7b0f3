"""Files of other programs read into tables – workbooks, documents, pasted text – and the plan written as a workbook."""
