"""What is drawn over a picture: laid out once, painted alike on the screen and in exports."""
