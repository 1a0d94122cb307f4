"""The widget kit: Qt without clinical words and without SQL. Screens are built from these parts."""
