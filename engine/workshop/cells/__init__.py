"""Facts cut into the cells that tests make, and sheets that meet conditions over them."""
