using PhiUnit.Data.Releases;

namespace PhiUnit.Data.Tests.Releases;

public class TogetherTests
{
    [Fact]
    public void Both_end_before_it_ends_and_what_one_throws_comes_as_it_was_thrown()
    {
        var ended = 0;
        Together.Run(() => Interlocked.Increment(ref ended), () => Interlocked.Increment(ref ended));
        Assert.Equal(2, ended);
        var thrown = Assert.Throws<IOException>(() => Together.Run(() => throw new IOException("no room"), () => ended = 3));
        Assert.Equal("no room", thrown.Message);
        Assert.Equal(3, ended);
        Assert.Throws<IOException>(() => Together.Run(() => ended = 4, () => throw new IOException("no room")));
        Assert.Equal(4, ended);
    }
}
